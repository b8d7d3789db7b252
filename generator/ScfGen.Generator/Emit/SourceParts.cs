using System.Collections.Generic;
using System.Linq;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Emit;

/// <summary>Takes a model apart into what the emitted files are made of, and makes those files.</summary>
internal static class SourceParts
{
    public static IEnumerable<SourcePart> Split(ServiceModel model)
    {
        ServiceInfo info = model.Info;
        yield return new ClientPart(info, model.Summary, model.Regions, model.CommonErrors);
        yield return new ErrorCodesPart(info, model.Errors);
        yield return new RegionsPart(info, model.Regions);
        foreach (SourcePart part in model.Actions.Select(action => (SourcePart)new ActionPart(info, action))
            .Concat(model.Types.Select(type => new TypePart(info, type)))
            .Concat(model.Enums.Select(set => new EnumPart(info, set))))
        {
            yield return part;
        }
    }

    /// <summary>The emitted file's name, unique in the project.</summary>
    public static string HintName(SourcePart part) => $"{part.Info.FullClientName}.{part.FileName}.g.cs".Replace("@", "");

    public static string Emit(SourcePart part)
    {
        var writer = new CodeWriter();
        FileFrame.Begin(writer, part.Info);
        switch (part)
        {
            case ClientPart client:
                ClientEmitter.Emit(writer, client);
                break;
            case ActionPart action:
                ActionEmitter.Emit(writer, action.Info, action.Action);
                break;
            case TypePart type:
                TypeEmitter.Emit(writer, type.Info, type.Type);
                break;
            case EnumPart set:
                EnumEmitter.Emit(writer, set.Info, set.Enum);
                break;
            case ErrorCodesPart errors:
                ErrorCodesEmitter.Emit(writer, errors.Info, errors.Errors);
                break;
            case RegionsPart regions:
                RegionsEmitter.Emit(writer, regions.Info, regions.Regions);
                break;
        }

        return writer.ToString();
    }
}
