namespace LocalScf.State;

/// <summary>The statuses of functions, function versions and layer versions, as the document's status page lists them.</summary>
internal static class FunctionStatus
{
    public const string Creating = "Creating";
    public const string CreateFailed = "CreateFailed";
    public const string Active = "Active";
    public const string Updating = "Updating";
    public const string UpdateFailed = "UpdateFailed";
    public const string Publishing = "Publishing";
    public const string PublishFailed = "PublishFailed";
    public const string Deleting = "Deleting";
    public const string Deleted = "Deleted";
}
