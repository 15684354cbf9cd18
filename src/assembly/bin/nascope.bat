@echo off
rem Starts NAScope: without arguments the window, with arguments the command line (nascope --help).
rem Java is taken from JAVA_HOME, else from the path; NASCOPE_JAVA_OPTIONS adds options for it.
setlocal

if not defined JAVA_HOME goto path
if exist "%JAVA_HOME%\bin\java.exe" goto home
echo nascope: JAVA_HOME is "%JAVA_HOME%", but there is no program bin\java.exe in it; it must name a Java 17 or later 1>&2
exit /b 1

:home
set "PATH=%JAVA_HOME%\bin;%PATH%"

:path
where java >nul 2>nul
if not errorlevel 1 goto version
echo nascope: needs Java 17 or later, and found no java on the path; install one, or set JAVA_HOME 1>&2
exit /b 1

:version
rem java version "1.8.0_402", openjdk version "17.0.15" 2025-04-15, openjdk version "21": 8, 17, 21
set "MAJOR="
for /f "tokens=3" %%v in ('java -version 2^>^&1 ^| findstr version') do if not defined MAJOR set "MAJOR=%%~v"
for /f "tokens=1,2 delims=.-_" %%a in ("%MAJOR%") do if "%%a"=="1" (set "MAJOR=%%b") else (set "MAJOR=%%a")
if not defined MAJOR set "MAJOR=0"
if %MAJOR% geq 17 goto start
echo nascope: needs Java 17 or later, but the java found is Java %MAJOR% 1>&2
exit /b 1

:start
rem What newer releases warn of: the way JavaCPP reads memory.
set "NEWER="
if %MAJOR% geq 24 set "NEWER=--sun-misc-unsafe-memory-access=allow"
rem Collect rather than grow: else a long run in the window takes several times its live data.
java -XX:GCTimeRatio=2 %NEWER% %NASCOPE_JAVA_OPTIONS% -jar "%~dp0..\nascope.jar" %*
exit /b %ERRORLEVEL%
