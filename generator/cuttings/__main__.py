import sys

from cuttings.cli import main

sys.exit(main())
