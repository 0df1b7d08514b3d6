"""The pages of the team's site, once as everybody in the team sees them and once as leads and finance do."""
