-- An INTERVAL is no type of a column.

--! shows: INTERVAL
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE STREAM D (A INTERVAL DAY TO SECOND);

--! refused
line 1, column 20: An INTERVAL stands in expressions only; no column has this type.
