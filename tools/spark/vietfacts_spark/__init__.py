"""The facts of articles on a Spark cluster: dumps in, a Parquet table for each kind of fact out."""
