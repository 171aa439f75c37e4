@echo off
rem Starts Rongcuo. ASCII only: a console reads this file in its own code page.
rem It changes neither the working directory nor the console's code page.
setlocal DisableDelayedExpansion
for %%I in ("%~dp0..") do set "RONGCUO_DIST=%%~fI"

set "RONGCUO_JAVA="
if exist "%RONGCUO_DIST%\runtime\bin\java.exe" set "RONGCUO_JAVA=%RONGCUO_DIST%\runtime\bin\java.exe"
if defined RONGCUO_JAVA goto found
if not defined JAVA_HOME goto search
if exist "%JAVA_HOME%\bin\java.exe" set "RONGCUO_JAVA=%JAVA_HOME%\bin\java.exe"
if defined RONGCUO_JAVA goto found
:search
for %%I in (java.exe) do set "RONGCUO_JAVA=%%~$PATH:I"
if not defined RONGCUO_JAVA goto nojava

:found
rem Some installers put java.exe on the PATH without its release file; then its version is taken on trust.
set "RONGCUO_VERSION="
for %%I in ("%RONGCUO_JAVA%") do set "RONGCUO_RELEASE=%%~dpI..\release"
if not exist "%RONGCUO_RELEASE%" goto stamp
for /f "usebackq tokens=1,2 delims==" %%A in ("%RONGCUO_RELEASE%") do (
    if "%%A"=="JAVA_VERSION" set "RONGCUO_VERSION=%%~B"
)
for /f "tokens=1 delims=.+-" %%A in ("%RONGCUO_VERSION%") do if %%A LSS 17 goto nojava

:stamp
if "%~1"=="--make-archive" goto make
set "RONGCUO_MADE="
if exist "%RONGCUO_DIST%\lib\rongcuo.jsa.stamp" set /p RONGCUO_MADE=<"%RONGCUO_DIST%\lib\rongcuo.jsa.stamp"
rem An archive made for another JVM is not shown to this, which might complain of it.
set "RONGCUO_SHARE=-Xshare:auto"
if "%RONGCUO_MADE%"=="%RONGCUO_DIST%*%RONGCUO_JAVA%*%RONGCUO_VERSION%" set "RONGCUO_SHARE=-XX:SharedArchiveFile=%RONGCUO_DIST%\lib\rongcuo.jsa"
if "%RONGCUO_MADE%"=="%RONGCUO_DIST%*%RONGCUO_JAVA%*%RONGCUO_VERSION%" goto run
rem In the background: this run need not wait for what only the next one can use.
start "" /b cmd /d /c call "%RONGCUO_DIST%\share\make-archive.cmd" <nul >nul 2>nul

:run
rem A list of what is due keeps nothing of the cases: a larger heap would only fill with what is done with.
set "RONGCUO_HEAP="
if "%~1"=="due" set "RONGCUO_HEAP=-Xmx192m"
rem Many rows and long ledgers: both compilers.
if "%~1"=="records" set "RONGCUO_HEAP=-XX:TieredStopAtLevel=4 -Xmx256m"
if "%~1"=="screen" set "RONGCUO_HEAP=-XX:TieredStopAtLevel=4 -XX:CompileThresholdScaling=3 -XX:-UseG1GC -XX:+UseParallelGC -Xmx320m"
"%RONGCUO_JAVA%" "@%RONGCUO_DIST%\share\jvm.options" "%RONGCUO_SHARE%" "-Drongcuo.home=%RONGCUO_DIST%" %RONGCUO_HEAP% -cp "%RONGCUO_DIST%\lib\rongcuo.jar" rongcuo.cli.Main %*
exit /b %ERRORLEVEL%

:make
call "%RONGCUO_DIST%\share\make-archive.cmd"
exit /b 0

:nojava
type "%RONGCUO_DIST%\share\no-java.gbk.txt" 1>&2
exit /b 69
