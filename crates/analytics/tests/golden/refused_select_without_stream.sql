-- A query over streams is SELECT STREAM.

--! shows: SELECT STREAM
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE STREAM D (A INTEGER);
CREATE PUMP P AS INSERT INTO D SELECT QTY FROM S;

--! refused
line 2, column 32: SELECT over streams is written SELECT STREAM.
