@echo off
rem Waymark, with the Java that comes with it: see "waymark help".
setlocal
set "home=%~dp0.."
if "%WAYMARK_MEMORY%"=="" set "WAYMARK_MEMORY=1g"
set "compiler=-XX:+TieredCompilation"
if "%~1"=="" goto usage
for %%c in (help -h --help) do if "%~1"=="%%c" goto usage
if "%~1"=="version" (
  type "%home%\version.txt"
  exit /b 0
)
rem The first start records the worked example, which the better compiler only delays.
if "%~1"=="demo" if not exist "%home%\demo" set "compiler=-XX:TieredStopAtLevel=1"
for %%c in (demo run verify backup restore doctor export import) do if "%~1"=="%%c" goto start
echo waymark: there is no command "%~1". 1>&2
call :text 1>&2
exit /b 2

:start
"%home%\runtime\bin\java.exe" "@%home%\app\jvm.options" "-XX:SharedArchiveFile=%home%\app\waymark.jsa" -Xlog:disable -Xlog:all=error:stderr "-Dwaymark.prepared=%home%\demo" "-Xmx%WAYMARK_MEMORY%" %compiler% -jar "%home%\app\waymark.jar" %*
exit /b %errorlevel%

:usage
call :text
exit /b 0

:text
echo Usage: waymark COMMAND [OPTIONS]
echo.
echo   demo              start with the worked example in a temporary data folder; Ctrl-C stops it and removes what it stored
echo   run [--data DIR]  start on your own data (default .\data); the first start prints an address that makes the first administrator, once
echo   verify            check the whole ledger, an export, or that it extends a signed checkpoint
echo   backup DIR        copy a data folder, while Waymark runs on it or not; --keep N keeps the last N copies in DIR
echo   restore BACKUP    put a backup into a new data folder
echo   doctor            say whether disk, clock, ports, database, backups, certificate and mail are as they should be
echo   export FILE       write the whole ledger to a file, as lines of JSON
echo   import FILE       read an export into an empty ledger, with the same positions and hashes
echo   version           say which version this is
echo.
echo verify, doctor, export and import take --data DIR or --uri URI, backup and restore --data DIR; --help says more, such as waymark verify --help.
echo Environment: WAYMARK_PORT (8080)  WAYMARK_COMMAND_PORT (8081)  WAYMARK_DATA (.\data)  WAYMARK_MEMORY (1g)  MONGODB_URI
goto :eof
