package io.github.forgeport.domain.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;

class WebAddressFuzzTest {

    @FuzzTest(maxExecutions = 100_000)
    void an_address_is_read_and_compared_as_the_jdk_does(byte[] input) {
        String text = new String(input, UTF_8);

        JdkWebAddress.assertAgrees(text);
        JdkWebAddress.assertAgrees("https://" + text);
        JdkWebAddress.assertComparesAlike("https://h.example/x", "https://" + text);
    }
}
