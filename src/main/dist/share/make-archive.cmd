@echo off
rem Makes the start archive; called by rongcuo.cmd, which found Java and set the RONGCUO_ variables.
rem Without the archive the program runs all the same, only slower; so nothing here is an error.
setlocal DisableDelayedExpansion
set "JAR=%RONGCUO_DIST%\lib\rongcuo.jar"
set "SAMPLE=%RONGCUO_DIST%\samples\zigui-building-insurance.yaml"
set "WORK=%RONGCUO_DIST%\lib\.making-archive-%RANDOM%%RANDOM%"
md "%WORK%" 2>nul
if not exist "%WORK%\" exit /b 0
rem With a configuration of their own: these runs read one, and a faulty one of the user's does not end them.
set "RONGCUO_CONFIG=%WORK%\rongcuo.yaml"
>"%RONGCUO_CONFIG%" echo policy: zigui

call :list zh evaluate --lang zh "%SAMPLE%"
call :list en evaluate --lang en "%SAMPLE%"
call :list json evaluate --format json "%SAMPLE%"
call :list deadlines deadlines --ledger "%RONGCUO_DIST%\samples\huachi-road-widening.yaml"
if not exist "%WORK%\*.classes" call :list help --help
copy /b "%WORK%\*.classes" "%WORK%\all" >nul 2>nul
"%RONGCUO_JAVA%" "@%RONGCUO_DIST%\share\jvm.options" -Xshare:dump "-XX:SharedClassListFile=%WORK%\all" "-XX:SharedArchiveFile=%WORK%\archive" -cp "%JAR%" >nul 2>nul
rem Later JVMs number the classes of each run, and take the numbers of two runs for a contradiction: then one run must do.
if not exist "%WORK%\archive" "%RONGCUO_JAVA%" "@%RONGCUO_DIST%\share\jvm.options" -Xshare:dump "-XX:SharedClassListFile=%WORK%\zh.classes" "-XX:SharedArchiveFile=%WORK%\archive" -cp "%JAR%" >nul 2>nul
if not exist "%WORK%\archive" del "%RONGCUO_DIST%\lib\rongcuo.jsa" 2>nul
if exist "%WORK%\archive" move /y "%WORK%\archive" "%RONGCUO_DIST%\lib\rongcuo.jsa" >nul 2>nul
rem Written after a failure too, so that it is not tried again on every run. An asterisk stands in no path.
>"%RONGCUO_DIST%\lib\rongcuo.jsa.stamp" echo %RONGCUO_DIST%*%RONGCUO_JAVA%*%RONGCUO_VERSION%
rd /s /q "%WORK%" 2>nul
exit /b 0

rem Keeps the list of classes only of a run that came to a result: exit status 0 or 1.
:list
"%RONGCUO_JAVA%" "@%RONGCUO_DIST%\share\jvm.options" -Xshare:off "-XX:DumpLoadedClassList=%WORK%\%~1.classes" "-Drongcuo.home=%RONGCUO_DIST%" -cp "%JAR%" rongcuo.cli.Main %2 %3 %4 %5 <nul >nul 2>nul
if %ERRORLEVEL% GEQ 2 del "%WORK%\%~1.classes" 2>nul
exit /b 0
