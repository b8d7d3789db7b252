namespace ScfGen.Generator.Model;

/// <summary>
/// All that is emitted for one spec file. Like every record in this folder it is equal by value and holds no place in a file, no
/// symbol and no syntax, so that what an edit does not change is not emitted again.
/// </summary>
internal sealed record ServiceModel(
    ServiceInfo Info,
    string? Summary,
    EquatableArray<string> Regions,
    EquatableArray<ActionModel> Actions,
    EquatableArray<TypeModel> Types,
    EquatableArray<EnumModel> Enums,
    EquatableArray<ErrorCodeModel> Errors,
    EquatableArray<string> CommonErrors);
