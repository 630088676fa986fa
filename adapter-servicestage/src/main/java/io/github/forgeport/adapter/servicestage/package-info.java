/**
 * The adapter for Huawei Cloud ServiceStage, whose Git repository access APIs have the URI version v1.
 *
 * <p>ServiceStage keeps no repositories of its own: an <em>authorization</em> opens those of a user at CodeArts, Gitee,
 * GitHub, Bitbucket or GitLab. Every session manages them; a session through one of them reaches its repositories.
 *
 * <table>
 * <caption>The vendor's words and ours</caption>
 * <tr><th>ServiceStage</th><th>Forgeport</th><th>lost</th></tr>
 * <tr><td>authorization name</td><td>{@code AuthorizationName}</td><td>nothing</td></tr>
 * <tr><td>repo_type</td><td>{@code Provider}</td><td>the spelling of known ones; devcloud is CodeArts</td></tr>
 * <tr><td>repo_host, repo_home, repo_user, avartar</td><td>{@code host}, {@code home}, {@code user},
 *     {@code avatarUrl}</td><td>nothing</td></tr>
 * <tr><td>status 0, 1, 2</td><td>{@code USABLE}, {@code EXPIRED}, {@code UNAUTHENTICATED}</td><td>nothing: others stay
 *     as they came</td></tr>
 * <tr><td>tag</td><td>{@code ServiceStageAttributes.TAG}</td><td>nothing</td></tr>
 * <tr><td>url of a redirect</td><td>{@code OAuthPage}</td><td>nothing</td></tr>
 * <tr><td>count</td><td>the page's verdict</td><td>a count equal to or below the entries</td></tr>
 * <tr><td>namespace (id, name)</td><td>{@code Namespace}, whose path is its name</td><td>nothing</td></tr>
 * <tr><td>project (id, name, clone_url)</td><td>{@code Repository}</td><td>nothing; the rest is not supplied</td></tr>
 * <tr><td>commit (sha, message, authored_date)</td><td>{@code Commit}</td><td>all but the latest ten</td></tr>
 * <tr><td>path of a tree</td><td>{@code TreeEntry}</td><td>nothing</td></tr>
 * <tr><td>file (sha, encoding, content)</td><td>{@code FileContent}, whose revision is {@code sha}</td><td>the
 *     encoding</td></tr>
 * <tr><td>hook (id, callback_url)</td><td>{@code Webhook}</td><td>its type</td></tr>
 * </table>
 */
@NullMarked
package io.github.forgeport.adapter.servicestage;

import org.jspecify.annotations.NullMarked;
