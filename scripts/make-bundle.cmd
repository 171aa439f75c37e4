@echo off
rem Makes target\rongcuo-VERSION-SYSTEM.zip: the program with a Java runtime of its own, for this system.
setlocal DisableDelayedExpansion
for %%I in ("%~dp0..") do set "ROOT=%%~fI"
call mvn -q -B -ntp -Dstyle.color=never -f "%ROOT%\pom.xml" -Pbundle -Dmaven.test.skip=true -Djacoco.skip=true package 1>&2
if errorlevel 1 exit /b 1
dir /b "%ROOT%\target\rongcuo-*.zip"
