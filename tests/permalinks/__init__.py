"""Tests of `cuttings.permalinks`."""
