"""Adds up large orders by country."""
import os

from pyspark.sql import SparkSession
from pyspark.sql import functions as f

folder = os.environ["SHOP_FOLDER"]
spark = SparkSession.builder.appName("totals").getOrCreate()
enriched = spark.read.parquet(f"{folder}/enriched")
totals = enriched.filter(enriched.amount > 1).groupBy("country").agg(f.sum("amount").alias("total"))
totals.write.mode("overwrite").parquet(f"{folder}/totals")
spark.stop()
