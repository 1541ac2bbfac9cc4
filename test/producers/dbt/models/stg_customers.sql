select id as customer_id, full_name, country from {{ ref('raw_customers') }}
