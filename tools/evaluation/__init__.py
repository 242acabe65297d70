"""Compares what vietfacts extracts with annotated articles.

The way of an evaluation: gold.py reads the annotations, outputs.py runs the program and reads its
JSON; facts.py brings both to one comparable form; matching.py pairs them; scores.py counts;
report.py tells. checking.py looks at the annotations alone. program.py is the command line.
"""
