using System;
using ScfGen.Checks;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>The range and the steps of a number.</summary>
internal sealed class NumberConstraint
{
    private readonly RangeCheck _check;
    private readonly string? _says;

    public NumberConstraint(RangeCheck check, string? says)
    {
        _check = check;
        _says = says;
    }

    /// <summary>What is wrong with a number, as a clause; null where nothing is.</summary>
    public string? Find(decimal number)
    {
        try
        {
            return _check.Find(number) is { } problem ? Clause.Of(problem, _says) : null;
        }
        catch (ArithmeticException)
        {
            // Steps without sense leave decimal: the spec's fault, and not the user's.
            return null;
        }
    }

    /// <summary>The nearest allowed numbers.</summary>
    public (decimal? Lower, decimal? Upper) Nearest(decimal number)
    {
        decimal? lower = null;
        decimal? upper = null;
        try
        {
            foreach (decimal nearest in _check.Nearest(number))
            {
                if (nearest < number)
                {
                    lower = nearest;
                }
                else
                {
                    upper = nearest;
                }
            }
        }
        catch (ArithmeticException)
        {
            return (null, null);
        }

        return (lower, upper);
    }
}
