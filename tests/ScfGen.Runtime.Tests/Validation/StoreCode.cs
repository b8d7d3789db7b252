namespace ScfGen.Runtime.Tests;

/// <summary>A data type with checks as the generator would write it, made by hand.</summary>
internal sealed class StoreCode : IValidatable
{
    private static readonly TextRules s_rulesOfZipFile = new() { MaxBytes = 100, Format = "base64" };

    public string? Handler { get; set; }

    public string? ZipFile { get; set; }

    public void Validate(Validator validator)
    {
        if (Handler is null)
        {
            validator.Missing("Handler");
        }

        if (validator.ChecksDocumented)
        {
            validator.Text("ZipFile", ZipFile, s_rulesOfZipFile);
        }
    }
}
