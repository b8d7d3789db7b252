namespace ScfGen.Http;

/// <summary>A form in place of the one that was to be signed. It can be sent any number of times, and disposes of the other with itself.</summary>
internal sealed class SignedForm(byte[] form, HttpContent? replaced) : ByteArrayContent(form)
{
    /// <summary>The content as the caller made it.</summary>
    public HttpContent? Replaced => replaced;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            replaced?.Dispose();
        }

        base.Dispose(disposing);
    }
}
