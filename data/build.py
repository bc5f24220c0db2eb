"""Make or check the tables in data/built. Run from anywhere: python3 data/build.py build|check|map."""

import sys

from lowtide_data.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
