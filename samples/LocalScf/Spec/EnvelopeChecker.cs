using LocalScf.Http;

namespace LocalScf.Spec;

/// <summary>Checks what surrounds the parameters: action, version and region.</summary>
internal sealed class EnvelopeChecker(ServiceSpec spec)
{
    public ActionSpec Check(ApiRequest request)
    {
        string name = request.Action ?? throw new ApiError("MissingParameter", "The header X-TC-Action is missing.");
        string version = request.Version ?? throw new ApiError("MissingParameter", "The header X-TC-Version is missing.");
        if (version != spec.Version)
        {
            throw new ApiError("NoSuchVersion", $"The service has no version {version}, only {spec.Version}.");
        }

        if (!spec.Actions.TryGetValue(name, out ActionSpec? action))
        {
            throw new ApiError("InvalidAction", $"The service has no action {name}.");
        }

        CheckRegion(request.Region, action);
        return action;
    }

    /// <summary>The region whose state the request is about; null when it names none.</summary>
    public string? EffectiveRegion(ApiRequest request, ActionSpec action) =>
        // Where the region is not required, the document lets it have no effect, so an unknown one is no error.
        request.Region is string region && (action.IsRegionRequired || spec.Regions.Contains(region)) ? region : null;

    private static void CheckRegion(string? region, ActionSpec action)
    {
        if (!action.IsRegionRequired)
        {
            return;
        }

        if (region is null)
        {
            throw new ApiError("MissingParameter", $"{action.Name} needs a region: the header X-TC-Region is missing.");
        }

        if (!action.Regions.Contains(region))
        {
            throw new ApiError("UnsupportedRegion", $"{action.Name} is not offered in the region {region}.");
        }
    }
}
