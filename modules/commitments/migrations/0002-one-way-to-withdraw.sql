-- A withdrawal names the fact that it takes back as a correction does; no second list of them is needed.
drop table withdrawal;
