using System.Reflection;

namespace ScfGen.Generator.Tests;

/// <summary>Makes objects of the shipped spec's client, and asks them what is wrong with them.</summary>
internal static class RequestObjects
{
    /// <summary>An object of the class that a member is in, with nothing set.</summary>
    public static object Create(RequestMember member) => Activator.CreateInstance(ShippedSpec.Compiled.Type(member.OwnerName))!;

    /// <summary>Sets a member to a value as tests have it, be it the text of a value of a set.</summary>
    public static void Set(object owner, RequestMember member, object value)
    {
        PropertyInfo property = owner.GetType().GetProperty(member.Name)!;
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        property.SetValue(owner, value switch
        {
            ItemCount items => Array.CreateInstance(type.GetGenericArguments()[0], items.Count),
            ItemTexts items => List(type.GetGenericArguments()[0], items),
            string text when type != typeof(string) => Activator.CreateInstance(type, text),
            _ => value,
        });
    }

    /// <summary>What is wrong with a member by itself; that others are missing, or needed beside it, is not the question here.</summary>
    public static Violation[] Violations(object owner, RequestMember member) =>
    [
        .. Validator.Check((IValidatable)owner, ValidationMode.Documented)
            .Where(violation => violation.Path == member.Name && !violation.Message.StartsWith("breaks a rule", StringComparison.Ordinal)),
    ];

    private static Array List(Type type, ItemTexts items)
    {
        var list = Array.CreateInstance(type, items.Items.Length);
        for (int i = 0; i < list.Length; i++)
        {
            object item = Activator.CreateInstance(type)!;
            foreach ((string member, string text) in items.Items[i])
            {
                type.GetProperty(member)!.SetValue(item, text);
            }

            list.SetValue(item, i);
        }

        return list;
    }
}
