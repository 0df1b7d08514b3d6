"""Lets `python -m kolsite` do what `kolsite` does."""

from kolsite.cli import main

if __name__ == "__main__":
    main()
