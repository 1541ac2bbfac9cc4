select country, sum(amount) as total
from {{ ref('orders_by_country') }}
group by country
