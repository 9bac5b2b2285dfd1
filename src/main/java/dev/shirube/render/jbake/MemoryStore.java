package dev.shirube.render.jbake;

import dev.shirube.render.View;
import java.io.File;
import java.util.Set;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;

/**
 * JBake's content store without its database: what has been published, in memory, unchanging while
 * pages are rendered. Whatever would reach the database is answered here or refused.
 */
final class MemoryStore extends ContentStore {
  private final View.SiteView site;
  private final DocumentList<DocumentModel> pages = new DocumentList<>();

  MemoryStore(View.SiteView site) {
    super("memory", "shirube");
    this.site = site;
  }

  View.SiteView site() {
    return site;
  }

  /** Fills the store from the site's list of pages. */
  void index() {
    for (View.Listed page : site.pages()) {
      DocumentModel model = DocumentModel.createDefaultDocumentModel();
      model.setType("page");
      model.setStatus(ModelAttributes.Status.PUBLISHED);
      model.setUri(page.address());
      model.setTitle(page.title());
      model.put("lang", page.lang());
      model.put("description", page.description());
      model.put("changed", page.changed());
      addDocument(model);
    }
  }

  private DocumentList<DocumentModel> ofType(String type) {
    DocumentList<DocumentModel> found = new DocumentList<>();
    pages.stream().filter(page -> page.getType().equals(type)).forEach(found::add);
    return found;
  }

  @Override
  public void startup() {}

  @Override
  public void close() {}

  @Override
  public void drop() {
    pages.clear();
  }

  @Override
  public boolean isActive() {
    return true;
  }

  @Override
  public void addDocument(DocumentModel document) {
    pages.add(document);
  }

  @Override
  public long getDocumentCount(String type) {
    return ofType(type).size();
  }

  @Override
  public long getPublishedCount(String type) {
    return ofType(type).size();
  }

  @Override
  public DocumentList<DocumentModel> getDocumentByUri(String uri) {
    DocumentList<DocumentModel> found = new DocumentList<>();
    pages.stream().filter(page -> uri.equals(page.getUri())).forEach(found::add);
    return found;
  }

  @Override
  public DocumentList<DocumentModel> getDocumentStatus(String uri) {
    return getDocumentByUri(uri);
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts() {
    return ofType("post");
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts(boolean applyPaging) {
    return ofType("post");
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
    return new DocumentList<>();
  }

  @Override
  public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
    return new DocumentList<>();
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPages() {
    return ofType("page");
  }

  @Override
  public DocumentList<DocumentModel> getPublishedContent(String type) {
    return ofType(type);
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String type) {
    return ofType(type);
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String type, boolean applyPaging) {
    return ofType(type);
  }

  @Override
  public DocumentList<DocumentModel> getUnrenderedContent() {
    return new DocumentList<>();
  }

  @Override
  public Set<String> getTags() {
    return Set.of();
  }

  @Override
  public Set<String> getAllTags() {
    return Set.of();
  }

  @Override
  public void deleteContent(String uri) {
    throw new UnsupportedOperationException("The store does not change while pages are rendered.");
  }

  @Override
  public void deleteAllByDocType(String type) {
    throw new UnsupportedOperationException("The store does not change while pages are rendered.");
  }

  @Override
  public void markContentAsRendered(DocumentModel document) {
    // Nothing asks what has been rendered: a build renders everything.
  }

  @Override
  public void updateAndClearCacheIfNeeded(boolean needed, File templates) {
    // There is no cache to clear.
  }
}
