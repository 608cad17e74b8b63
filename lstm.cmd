@echo off
rem Runs the program lstm; builds it on first use, and again when a source is newer than what was built.
setlocal
set "root=%~dp0"
set "program=%root%artifacts\bin\LstmNotebooks.Cli\release\lstm.dll"
rem A file of its own: the compiler leaves the program's date alone when only the library changed.
set "stamp=%root%artifacts\lstm-built"
rem What is built holds native code: a folder that two systems share is built anew for each.
set "platform=Windows %PROCESSOR_ARCHITECTURE%"

where dotnet >nul 2>nul
if errorlevel 1 goto nodotnet

set "reason=first use"
if not exist "%program%" goto build
if not exist "%stamp%" goto build
set "reason=built on another system before"
set "built="
set /p built=<"%stamp%"
if not "%built%"=="%platform%" goto build
set "reason=sources changed"
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath $env:stamp).LastWriteTimeUtc; $files = @(Get-ChildItem -LiteralPath (Join-Path $env:root 'src') -Recurse) + @(Get-ChildItem -Path (Join-Path $env:root '*') -Include *.props, global.json); if ($files | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1) { exit 1 }"
if errorlevel 1 goto build

:start
dotnet "%program%" %*
exit /b %errorlevel%

:build
dotnet --list-sdks | findstr /b "10." >nul
if errorlevel 1 goto oldsdk
echo Building LstmNotebooks (%reason%)... 1>&2
if not exist "%root%artifacts" mkdir "%root%artifacts"
rem Dated before the build, so that what is edited meanwhile is built next time.
>"%stamp%.new" echo %platform%
pushd "%root%"
set DOTNET_NOLOGO=1
dotnet build src\LstmNotebooks.Cli --configuration Release --verbosity quiet > "%root%artifacts\lstm-build.log" 2>&1
if errorlevel 1 goto buildfailed
popd
move /y "%stamp%.new" "%stamp%" >nul
goto start

:buildfailed
popd
type "%root%artifacts\lstm-build.log" 1>&2
echo lstm: the build failed, see above. 1>&2
exit /b 1

:nodotnet
echo lstm: the .NET SDK 10 is needed, but there is no dotnet on the PATH. Install it from https://dotnet.microsoft.com/download and open a new terminal. 1>&2
exit /b 1

:oldsdk
echo lstm: the .NET SDK 10 is needed, but dotnet has none. Install it from https://dotnet.microsoft.com/download. 1>&2
exit /b 1
