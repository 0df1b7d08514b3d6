"""What a brand, KOL, campaign, assignment, result and share is, and who may see each field of it."""
