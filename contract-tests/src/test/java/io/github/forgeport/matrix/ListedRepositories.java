package io.github.forgeport.matrix;

import io.github.forgeport.faults.CorrectResponses;
import io.github.forgeport.faults.ReceivedRequest;
import io.github.forgeport.faults.ScriptedResponse;

/** Responses with generated lists of repositories in Codeup's JSON, of any length, no two entries alike. */
final class ListedRepositories {

    private static final String ENTRY = "{\"Id\":%1$d,\"accessLevel\":40,\"archive\":false,"
            + "\"avatarUrl\":\"https://tcs-devops.aliyuncs.com/thumbnail/%1$012x/w/100/h/100\","
            + "\"createdAt\":\"2022-01-14T%2$02d:%3$02d:%4$02d+08:00\",\"description\":\"what repository %1$d is for\","
            + "\"importStatus\":\"finished\",\"lastActivityAt\":\"2023-02-15T%2$02d:%3$02d:%4$02d+08:00\","
            + "\"name\":\"Repository %1$d\",\"nameWithNamespace\":\"organization / group %5$d / Repository %1$d\","
            + "\"namespaceId\":%5$d,\"path\":\"repository-%1$d\","
            + "\"pathWithNamespace\":\"organization/group-%5$d/repository-%1$d\",\"star\":false,\"starCount\":%6$d,"
            + "\"updatedAt\":\"2022-03-16T%2$02d:%3$02d:%4$02d+08:00\",\"visibilityLevel\":\"10\","
            + "\"webUrl\":\"https://codeup.aliyun.com/organization/group-%5$d/repository-%1$d\"}";

    private ListedRepositories() {}

    /** Returns the requested page of a list of so many repositories, whose ids start at 1. */
    static ScriptedResponse page(ReceivedRequest request, int total) {
        int page = number(request, "page");
        int size = number(request, "perPage");
        StringBuilder body = new StringBuilder(size * 700)
                .append("{\"success\":true,\"total\":")
                .append(total)
                .append(",\"result\":[");
        int last = Math.min(total, page * size);
        for (int id = (page - 1) * size + 1; id <= last; id++) {
            body.append(ENTRY.formatted(id, id % 24, id % 60, id % 59, 1 + id / 40, id % 1000))
                    .append(id == last ? "" : ",");
        }
        return CorrectResponses.ok(body.append("]}").toString());
    }

    private static int number(ReceivedRequest request, String parameter) {
        for (String pair : request.target().split("[?&]")) {
            if (pair.startsWith(parameter + "=")) {
                return Integer.parseInt(pair.substring(parameter.length() + 1));
            }
        }
        throw new IllegalArgumentException("no " + parameter);
    }
}
