-- EXCEPT over streams.

--! shows: EXCEPT
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE STREAM D (A INTEGER);
CREATE PUMP P AS INSERT INTO D SELECT STREAM QTY FROM S EXCEPT SELECT STREAM QTY FROM S;

--! refused
line 2, column 57: EXCEPT of streams is not supported.
