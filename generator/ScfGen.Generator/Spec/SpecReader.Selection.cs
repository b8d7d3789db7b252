using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ScfGen.Generator.Diagnostics;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Spec;

/// <summary>Which actions are generated, and what they reach.</summary>
internal sealed partial class SpecReader
{
    private ServiceModel Select(ServiceModel all)
    {
        if (_settings.Actions.Count == 0)
        {
            return all;
        }

        var selected = new HashSet<string>();
        foreach (string pattern in _settings.Actions)
        {
            string regex = "^" + Regex.Escape(pattern).Replace("\\*", ".*").Replace("\\?", ".") + "$";
            string[] matches = [.. all.Actions.Select(static action => action.WireName).Where(name => Regex.IsMatch(name, regex))];
            if (matches.Length == 0)
            {
                string? suggestion = Suggestions.Nearest(pattern, all.Actions.Select(static action => action.WireName));
                _issues.Add(Rules.UnresolvedName, default, "action", pattern, "for the metadata Actions of this ScfSpec", Suggestions.DidYouMean(suggestion));
            }

            selected.UnionWith(matches);
        }

        ActionModel[] actions = [.. all.Actions.Where(action => selected.Contains(action.WireName))];
        HashSet<string> reached = Reach(all, actions);
        var errors = new HashSet<string>(all.CommonErrors.Concat(actions.SelectMany(static action => action.Errors)));
        return all with
        {
            Actions = actions.ToEquatableArray(),
            Types = all.Types.Where(type => reached.Contains(type.Class.Name)).ToEquatableArray(),
            Enums = all.Enums.Where(set => reached.Contains(set.Name)).ToEquatableArray(),
            Errors = all.Errors.Where(error => errors.Contains(error.Code)).ToEquatableArray(),
        };
    }

    private static HashSet<string> Reach(ServiceModel all, ActionModel[] actions)
    {
        Dictionary<string, ClassModel> types = all.Types.ToDictionary(static type => type.Class.Name, static type => type.Class);
        var reached = new HashSet<string>();
        var pending = new Stack<ClassModel>(actions.SelectMany(static action => new[] { action.Request, action.Response }));
        while (pending.Count > 0)
        {
            foreach (MemberModel member in pending.Pop().Members)
            {
                if (member.Type.Name.Length > 0 && reached.Add(member.Type.Name) && types.TryGetValue(member.Type.Name, out ClassModel? type))
                {
                    pending.Push(type);
                }
            }
        }

        return reached;
    }
}
