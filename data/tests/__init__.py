"""Tests of the data programs: python3 -m unittest discover -s data/tests -t data"""
