"""What people can call: one module for each group."""
