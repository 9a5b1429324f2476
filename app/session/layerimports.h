// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "layers/layerbook.h"
#include "layers/layerimport.h"
#include "layers/osmimport.h"

#include <QObject>
#include <QThreadPool>

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>

namespace vigie::session {

/// A file that is to become layers of this desk, or (OpenStreetMap) the map of a new city.
struct ImportOrder {
    layers::SourceKind kind = layers::SourceKind::GeoPackage;
    layers::ImportRequest request; ///< `city` is for OpenStreetMap alone: the folder of the new city.

    [[nodiscard]] bool isMap() const { return kind == layers::SourceKind::OpenStreetMap; }
    /// What the journal calls it: "layer:pipes", "map". No path, and no name of a file.
    [[nodiscard]] std::string journalName() const { return isMap() ? "map" : "layer:" + request.id; }
};

/// How an import ended. A failure left nothing behind.
struct ImportOutcome {
    ImportOrder order;
    core::Expected<std::variant<layers::ImportReport, layers::OsmReport>> result;

    [[nodiscard]] const char* word() const; ///< "done", "cancelled", "failed": for the journal.
};

/// What is known of a file before it is imported.
struct ExaminedFile {
    layers::FileContents contents;      ///< Its questions are those that are still open.
    layers::SourceAnswers answers;      ///< As given, and as a person answered at an earlier import of the same id.
    std::string id;                     ///< That its layer will have: none of the city's.
    std::string title;                  ///< Of the layer of this id that the import would replace; else empty.
    std::optional<core::Domain> domain; ///< Of that layer.
    bool replaces = false;
};

/// Looks at files from outside and imports them into the desk's folder, one thing after the other, on a thread of its
/// own.
///
/// Thread:  the session's; callbacks and signals come there, and never within the call that leads to them.
/// Order:   `progressed` at most ten times a second, then `ended` once for each import that was started.
/// End:     the destructor stops what is under way and waits for it: some tenths of a second, longer where the disk
///          still writes what it has taken. Nothing partial is left, and no callback comes any more.
/// Failure: as layers::examine and layers::importFile.
class LayerImports final : public QObject {
    Q_OBJECT

public:
    /// Layers go to `desk`/layers, and get no id of a layer of the city's in `book`. All outlive it.
    LayerImports(std::filesystem::path desk, const layers::LayerBook& book, core::GeoPosition centre,
                 const core::Clock& clock);
    ~LayerImports() override;

    /// Looks what is in a file. A newer call stops an older one, whose callback then does not come.
    void examine(const std::filesystem::path& file, layers::SourceAnswers answers,
                 std::function<void(core::Expected<ExaminedFile>)> done);
    /// Where a box would lie in a projection. A newer call makes an older one's callback not come.
    void locate(const std::string& projection, const layers::SourceBox& box,
                std::function<void(core::Expected<layers::Whereabouts>)> done);
    /// Stops what is under way: an import ends with Cancelled, an examination's callback does not come.
    void cancel();
    [[nodiscard]] bool isImporting() const { return m_isImporting; }
    /// The city's, which tells whether something lies far away.
    [[nodiscard]] core::GeoPosition centre() const { return m_centre; }

    /// A city can be made in it: it is not there yet, or empty.
    [[nodiscard]] static bool isFree(const std::filesystem::path& folder);

    /// For the command ImportFile alone. Failure: Busy.
    [[nodiscard]] core::Expected<void> start(const ImportOrder& order);

Q_SIGNALS:
    void progressed(const vigie::layers::ImportProgress& progress);
    void ended(const vigie::session::ImportOutcome& outcome);

private:
    [[nodiscard]] layers::ImportWatch watchWith(std::stop_token stop);
    void later(std::function<void()> work);
    [[nodiscard]] ExaminedFile known(layers::FileContents contents, layers::ImportRequest request) const;

    std::filesystem::path m_desk;
    const layers::LayerBook& m_book;
    core::GeoPosition m_centre;
    const core::Clock& m_clock;
    std::stop_source m_look;
    std::stop_source m_import;
    bool m_isImporting = false;
    std::uint64_t m_looks = 0;
    std::uint64_t m_places = 0;
    QThreadPool m_thread; ///< One thread, while there is work.
};

} // namespace vigie::session
