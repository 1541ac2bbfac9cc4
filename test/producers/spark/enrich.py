"""Joins orders with customers and keeps the paid ones."""
import os

from pyspark.sql import SparkSession

folder = os.environ["SHOP_FOLDER"]
spark = SparkSession.builder.appName("enrich").getOrCreate()
orders = spark.read.option("header", True).csv(f"{folder}/orders")
customers = spark.read.option("header", True).csv(f"{folder}/customers")
enriched = (
    orders.join(customers, orders.customer_id == customers.id)
    .filter(orders.status == "paid")
    .select(orders.order_id, customers.country, orders.amount.cast("double").alias("amount"))
)
enriched.write.mode("overwrite").parquet(f"{folder}/enriched")
spark.stop()
