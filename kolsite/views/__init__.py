"""What each audience may see: the only way from the catalog to a page."""
