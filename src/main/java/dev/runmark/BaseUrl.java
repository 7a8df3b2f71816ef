package dev.runmark;

import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the web address that a site will stand at. */
final class BaseUrl implements ITypeConverter<String> {

    private static final int MOST_PORT = 65_535;

    @Override
    public String convert(String value) {
        try {
            URI uri = new URI(value);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            boolean place = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getPort() <= MOST_PORT;
            if (web && place && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                return value;
            }
        } catch (URISyntaxException e) {
            // Reported below, in the same words as every other address that will not do.
        }
        throw new TypeConversionException(
                "'" + value + "' is not the web address of a site, such as https://example.org/docs/");
    }
}
