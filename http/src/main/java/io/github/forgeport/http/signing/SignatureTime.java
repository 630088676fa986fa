package io.github.forgeport.http.signing;

import io.github.forgeport.http.request.OutgoingRequest;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A formatter of the time of a signed request: UTC, to the second, for years of four digits. */
public final class SignatureTime {

    private SignatureTime() {}

    /** Returns a request's time in the extended form of ISO 8601, such as {@code 2024-02-29T08:30:15Z}. */
    public static String extended(OutgoingRequest request) {
        return format(request, "-", ":");
    }

    /** Returns a request's time in the basic form of ISO 8601, such as {@code 20240229T083015Z}. */
    public static String basic(OutgoingRequest request) {
        return format(request, "", "");
    }

    /** Formats a request's time without the JDK's formatter, which would take longer than the signature. */
    private static String format(OutgoingRequest request, String hyphen, String colon) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(request.time().getEpochSecond(), 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(20);
        appendTwoDigits(text, time.getYear() / 100);
        appendTwoDigits(text, time.getYear() % 100);
        appendTwoDigits(text.append(hyphen), time.getMonthValue());
        appendTwoDigits(text.append(hyphen), time.getDayOfMonth());
        appendTwoDigits(text.append('T'), time.getHour());
        appendTwoDigits(text.append(colon), time.getMinute());
        appendTwoDigits(text.append(colon), time.getSecond());
        return text.append('Z').toString();
    }

    private static void appendTwoDigits(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
