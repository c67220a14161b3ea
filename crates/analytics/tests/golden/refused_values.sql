-- VALUES.

--! shows: VALUES
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE STREAM D (A INTEGER);
INSERT INTO D VALUES (1);

--! refused
line 2, column 15: VALUES is not supported; rows come from streams.
