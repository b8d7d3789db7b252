namespace ScfGen;

/// <summary>A generated request or data type that writes itself as flat parameters, for GET and for forms, without reflection.</summary>
public interface IParameterModel
{
    /// <summary>Writes the members of this object; members that are <see langword="null"/> are left out.</summary>
    /// <param name="writer">Where to write.</param>
    void WriteParameters(ParameterWriter writer);
}
