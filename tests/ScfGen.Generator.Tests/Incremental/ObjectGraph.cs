using System.Reflection;

namespace ScfGen.Generator.Tests;

/// <summary>Everything that an object holds, however deep.</summary>
internal static class ObjectGraph
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    // What isEnd says yes to is listed, and not looked into.
    public static IEnumerable<object> Reach(object root, Func<object, bool> isEnd)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<object>([root]);
        while (pending.TryPop(out object? current))
        {
            if (!seen.Add(current))
            {
                continue;
            }

            yield return current;
            if (current is not (string or Type or Pointer) && !current.GetType().IsPrimitive && !current.GetType().IsEnum && !isEnd(current))
            {
                foreach (object? held in current is Array array ? array.Cast<object?>() : Fields(current))
                {
                    if (held is not null)
                    {
                        pending.Push(held);
                    }
                }
            }
        }
    }

    private static IEnumerable<object?> Fields(object owner)
    {
        for (Type? type = owner.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(Own))
            {
                yield return field.GetValue(owner);
            }
        }
    }
}
