"""Decides what is written like a name and yet is not one."""
