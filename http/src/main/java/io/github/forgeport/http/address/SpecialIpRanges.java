package io.github.forgeport.http.address;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of special-purpose IP address ranges: why each is special, and which narrower ranges within it are not. */
final class SpecialIpRanges {

    /** A range and the reason why its addresses are special; null if they are not. */
    private record Row(AddressRange range, @Nullable String reason) {}

    /** The rows in order of precedence: the first whose range contains an address decides. */
    private static final List<Row> ROWS = List.of(
            // Where clouds keep the credentials of their machines, by the clouds' own documents and SDKs as of 2025;
            // most others are at 169.254.169.254 or fe80::a9fe:a9fe, which are link-local.
            metadataRow("100.100.100.200"), // Alibaba Cloud, by cloud-init's DataSourceAliYun
            metadataRow("fd00:100::100:200"), // the same
            metadataRow("168.63.129.16"), // Azure: "What is IP address 168.63.129.16?"
            metadataRow("192.0.0.192"), // Oracle Cloud Infrastructure Compute Classic: "Retrieving Instance Metadata"
            metadataRow("fd00:c1::a9fe:a9fe"), // Oracle Cloud Infrastructure, by its Python SDK
            metadataRow("fd00:ec2::254"), // AWS: "Access instance metadata for an EC2 instance"
            metadataRow("fd00:ec2::23"), // AWS: "Set up the Amazon EKS Pod Identity Agent"
            metadataRow("fd20:ce::254"), // Google Cloud, IPv6 alone: "View and query VM metadata"
            metadataRow("fd00:42::42"), // Scaleway, by cloud-init's DataSourceScaleway
            metadataRow("fd00:a9fe:a9fe::1"), // Akamai (Linode), by cloud-init's DataSourceAkamai
            metadataRow("100.96.0.96"), // Volcengine, by its network plugin cello
            metadataRow("100.80.80.80"), // UCloud: https://docs.ucloud.cn/uhost/guide/metadata/metadata-server

            // https://www.iana.org/assignments/iana-ipv4-special-registry, as of 2025-10-09: those whose column
            // Destination is False, but for loopback.
            specialRow("0.0.0.0/8", "this network"),
            ordinaryRow("192.0.0.0/29"), // IPv4 service continuity
            ordinaryRow("192.0.0.9"), // Port Control Protocol
            ordinaryRow("192.0.0.10"), // TURN
            specialRow("192.0.0.0/24", "reserved for protocols"),
            specialRow("192.0.2.0/24", "reserved for documentation"),
            specialRow("198.51.100.0/24", "reserved for documentation"),
            specialRow("203.0.113.0/24", "reserved for documentation"),
            specialRow("255.255.255.255", "broadcast"),
            specialRow("240.0.0.0/4", "reserved"),
            specialRow("169.254.0.0/16", "link-local"),
            specialRow("224.0.0.0/4", "multicast"),

            // https://www.iana.org/assignments/iana-ipv6-special-registry, as of 2025-10-09, likewise.
            specialRow("::", "unspecified"),
            specialRow("100:0:0:1::/64", "a dummy prefix"),
            ordinaryRow("2001::/32"), // Teredo
            ordinaryRow("2001:1::1"), // Port Control Protocol
            ordinaryRow("2001:1::2"), // TURN
            ordinaryRow("2001:1::3"), // DNS-SD service registration
            ordinaryRow("2001:2::/48"), // benchmarking
            ordinaryRow("2001:3::/32"), // AMT
            ordinaryRow("2001:4:112::/48"), // AS112
            ordinaryRow("2001:20::/28"), // ORCHIDv2
            ordinaryRow("2001:30::/28"), // drone remote ids
            specialRow("2001::/23", "reserved for protocols"),
            specialRow("2001:db8::/32", "reserved for documentation"),
            specialRow("3fff::/20", "reserved for documentation"),
            specialRow("fe80::/10", "link-local"),
            specialRow("ff00::/8", "multicast"));

    private SpecialIpRanges() {}

    private static Row metadataRow(String address) {
        return specialRow(address, "a cloud's metadata");
    }

    private static Row specialRow(String range, String why) {
        return new Row(AddressRange.parse(range), why);
    }

    private static Row ordinaryRow(String range) {
        return new Row(AddressRange.parse(range), null);
    }

    /** Returns why an IP address of 4 or 16 bytes is special; empty if it is not. */
    static Optional<String> reason(byte[] address) {
        for (Row row : ROWS) {
            if (row.range().contains(address)) {
                return Optional.ofNullable(row.reason());
            }
        }
        return Optional.empty();
    }
}
