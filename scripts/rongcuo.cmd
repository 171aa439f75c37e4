@echo off
rem Builds Rongcuo on first use and whenever its sources changed, then runs it with the given arguments.
setlocal DisableDelayedExpansion
for %%I in ("%~dp0..") do set "ROOT=%%~fI"
set "LAUNCHER=%ROOT%\target\dist\bin\rongcuo.cmd"

rem The list of source files with their times and sizes stands for their state.
if not exist "%ROOT%\target" md "%ROOT%\target"
(
    for %%F in ("%ROOT%\pom.xml") do @echo %%~tzF %%F
    for /r "%ROOT%\src\main" %%F in (*) do @echo %%~tzF %%F
    for /r "%ROOT%\policies" %%F in (*) do @echo %%~tzF %%F
    for /r "%ROOT%\samples" %%F in (*) do @echo %%~tzF %%F
) >"%ROOT%\target\sources.now"
if not exist "%LAUNCHER%" goto build
if not exist "%ROOT%\target\sources.built" goto build
fc /b "%ROOT%\target\sources.now" "%ROOT%\target\sources.built" >nul 2>nul
if not errorlevel 1 goto run

:build
echo Building, as it is the first time or sources changed... 1>&2
call mvn -q -B -ntp -Dstyle.color=never -f "%ROOT%\pom.xml" -Dmaven.test.skip=true -Djacoco.skip=true package 1>&2
if errorlevel 1 (
    echo The build failed, for the reason above. 1>&2
    exit /b 69
)
move /y "%ROOT%\target\sources.now" "%ROOT%\target\sources.built" >nul

:run
call "%LAUNCHER%" %*
exit /b %ERRORLEVEL%
