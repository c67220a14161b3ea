-- Pumps that feed each other.

--! shows: CREATE PUMP
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE STREAM D (A INTEGER);
CREATE STREAM E (A INTEGER);
CREATE PUMP P AS INSERT INTO D SELECT STREAM A FROM E;
CREATE PUMP Q AS INSERT INTO E SELECT STREAM A FROM D;

--! refused
line 3, column 30: Pumps that feed each other in a circle are not supported.
