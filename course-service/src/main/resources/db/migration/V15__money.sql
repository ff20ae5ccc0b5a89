-- Currencies have up to four decimals, and 150,000,000 VND are a price.
alter table course alter column price type numeric(17, 4);
alter table published_course alter column price type numeric(17, 4);
