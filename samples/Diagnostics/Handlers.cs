using Diagnostics.Scf;

namespace Diagnostics;

// A handler is not of the form that the service takes.
internal static class Handlers
{
    public static void Set(UpdateFunctionCodeRequest request)
    {
        request.Handler = "index:main_handler"; // SCF1002: another separator
        request.Handler = "index.py.main_handler"; // SCF1002: the file with its extension
        request.Handler = "1ndex.main_handler"; // SCF1002: begins with a digit
        request.Handler = "index.h"; // SCF1002: one character is too short
        request.Handler = "example.Hello::"; // SCF1002: a Java class without a method
        request.Handler = $"{nameof(Handlers)}/{nameof(Set)}"; // SCF1002: an interpolation of constants
    }
}
