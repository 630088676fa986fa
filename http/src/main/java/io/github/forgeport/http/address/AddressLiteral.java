package io.github.forgeport.http.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A parser of the IP addresses in URLs: IPv4 in four numbers, IPv6 with or without brackets. */
public final class AddressLiteral {

    /** The pattern of an IPv4 address: four numbers from 0 to 255 without leading zeros. */
    public static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

    private AddressLiteral() {}

    /**
     * Parses an IP address without a DNS lookup; returns null if the text is a host name.
     *
     * @throws UnknownHostException if the text has a colon, as no name has, and is no address
     */
    public static @Nullable InetAddress parse(String host) throws UnknownHostException {
        // Of these two forms the JDK asks no resolver.
        boolean isLiteral = host.indexOf(':') >= 0 || IPV4.matcher(host).matches();
        return isLiteral ? InetAddress.getByName(host) : null;
    }
}
