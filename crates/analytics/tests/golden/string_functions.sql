-- Functions of texts.

--! shows: CHAR_LENGTH, CHARACTER_LENGTH, INITCAP, LOWER, UPPER, OVERLAY, POSITION, SUBSTRING, TRIM
--! input S (T VARCHAR(30))
--! code
CREATE OR REPLACE STREAM "D" (A INTEGER, B VARCHAR(30), C VARCHAR(30), D VARCHAR(30), E VARCHAR(40), F INTEGER, G VARCHAR(30), H VARCHAR(30), I VARCHAR(30), J VARCHAR(30));
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM CHAR_LENGTH(T), INITCAP(T), LOWER(T), UPPER(T), OVERLAY(T PLACING 'xx' FROM 2 FOR 3), POSITION('o' IN T), SUBSTRING(T FROM 2 FOR 3), SUBSTRING(T, 3), TRIM(BOTH ' ' FROM T), TRIM(LEADING 'h' FROM T)
  FROM S;

--! rows
11:00:00 S 'hello wORLD'
11:00:01 S '  äöü '
11:00:02 S ''

--! expect D
11:00:00.000 11, 'Hello World', 'hello world', 'HELLO WORLD', 'hxxo wORLD', 5, 'ell', 'llo wORLD', 'hello wORLD', 'ello wORLD'
11:00:01.000 6, '  Äöü ', '  äöü ', '  ÄÖÜ ', ' xxü ', 0, ' äö', 'äöü ', 'äöü', '  äöü '
11:00:02.000 0, '', '', '', 'xx', 0, '', '', '', ''
