/**
 * The adapter for Alibaba Cloud Codeup (云效), API 2021-06-25 of the product "devops".
 *
 * <table>
 * <caption>The vendor's words and ours</caption>
 * <tr><th>Codeup</th><th>Forgeport</th><th>lost</th></tr>
 * <tr><td>repository id (number)</td><td>{@code RepositoryId}</td><td>nothing: all digits are kept</td></tr>
 * <tr><td>pathWithNamespace</td><td>{@code RepositoryPath}</td><td>nothing; {@code path} is its last segment</td></tr>
 * <tr><td>nameWithNamespace</td><td>{@code fullName}</td><td>nothing</td></tr>
 * <tr><td>visibilityLevel 0, 10</td><td>{@code PRIVATE}, {@code INTERNAL}</td><td>nothing: others stay as they came</td></tr>
 * <tr><td>archive</td><td>{@code archived}</td><td>nothing</td></tr>
 * <tr><td>namespace</td><td>{@code Namespace}</td><td>nothing; {@code path} is as Codeup gives it</td></tr>
 * <tr><td>httpUrlToRepository, sshUrlToRepository</td><td>{@code cloneUrls}, in this order</td><td>nothing</td></tr>
 * <tr><td>a group; the organization's namespaceId</td><td>{@code Namespace}; {@code CodeupGitHost.organization()}</td>
 *     <td>the group's type, the organization's other id</td></tr>
 * <tr><td>Id, archived, httpUrl, sshUrl, updatedAt and others of lists</td><td>the same parts of {@code Repository}</td>
 *     <td>privateFlag, which the visibility says, and the namespaceId of a group's list</td></tr>
 * <tr><td>a repository in the answer to its creation or update</td><td>the same parts of {@code Repository}</td>
 *     <td>Import_from_svn, buildsEnabled, and whether the namespace is public</td></tr>
 * <tr><td>a time without a zone</td><td>one of China</td><td>that it was inferred</td></tr>
 * <tr><td>accessLevel, starCount and others of lists</td><td>{@code CodeupAttributes}</td><td>nothing</td></tr>
 * <tr><td>authoredDate, and authorDate of a file's last commit</td><td>{@code authored}</td>
 *     <td>of commits: createdAt, commentsCount, signature, and the accounts of author and committer</td></tr>
 * <tr><td>newFile, deletedFile, renamedFile; none of them</td><td>{@code ChangeKind}; {@code MODIFIED}</td>
 *     <td>of differences: the ids of the blobs, and whether Git LFS stores them</td></tr>
 * <tr><td>aMode, bMode, diff</td><td>{@code oldMode}, {@code newMode}, {@code patch}</td><td>nothing</td></tr>
 * <tr><td>blob, tree, commit of a tree</td><td>{@code TreeEntryKind}</td><td>nothing</td></tr>
 * <tr><td>content</td><td>{@code FileContent}, its bytes in UTF-8</td><td>files that are no text; totalLines</td></tr>
 * <tr><td>content and encoding that are written</td><td>the bytes of {@code FileContent}</td><td>nothing</td></tr>
 * <tr><td>filePath, branchName of a written file</td><td>{@code WrittenFile}</td><td>a slash in front</td></tr>
 * <tr><td>pushEvents, tagPushEvents, mergeRequestsEvents, noteEvents</td><td>{@code WebhookEvent}</td>
 *     <td>of webhooks: secretToken, which is never read, and the id of the repository</td></tr>
 * <tr><td>isLFS of a tree, lastTestResult</td><td>{@code CodeupAttributes}</td><td>nothing</td></tr>
 * <tr><td>demoProjectStatus</td><td>{@code CodeupAttributes.DEMO_PROJECT}</td><td>nothing</td></tr>
 * <tr><td>errorCode beside success=true</td><td>nothing</td><td>all: the documented successes carry one too</td></tr>
 * </table>
 */
@NullMarked
package io.github.forgeport.adapter.codeup;

import org.jspecify.annotations.NullMarked;
