// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codecs/namemap.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::codecs {

/// Decides which attributes may leave a decoder, while it decodes: what identifies a person is refused at ingest.
///
/// - Known models (smartDataModels(), and those of `extra`): an allow-list. What is not on it is dropped.
/// - Unknown models: everything passes but names that mean a person (judgeName), and models that do: an entity of
/// type
///   `Person` or `LicensePlateObserved` is dropped whole.
/// - Parts of structured values and sub-properties: as attributes of an unknown model.
/// - Text values that look personal (looksPersonal) are dropped whatever their name; the decoder asks for each.
///
/// A profile may let more through with `extra`: attributes of a known model, or the whole allow-list of a model of
/// its own. Names that judgeName finds Strong (plates, phones, MAC addresses...) stay refused even then:
/// `refusedExtra()`.
///
/// Also turns the full-URI names of JSON-LD into short ones, since each name is looked at here once and remembered.
/// Thread: one owner, the decoder. Cost: one hash look-up a name. Memory: bounded by kMostNames.
class PrivacyFilter {
public:
    struct Extra {
        std::string model;
        std::vector<std::string> attributes;
    };
    /// The answer about one attribute.
    struct Answer {
        std::string_view name; ///< Short and cleaned; valid until the next call of the same function.
        bool passes = false;
    };
    class Model;

    explicit PrivacyFilter(std::span<const Extra> extra = {});
    PrivacyFilter(PrivacyFilter&&) noexcept = default;
    PrivacyFilter& operator=(PrivacyFilter&&) noexcept = default;
    PrivacyFilter(const PrivacyFilter&) = delete;
    PrivacyFilter& operator=(const PrivacyFilter&) = delete;
    ~PrivacyFilter() = default;

    /// Never null; the same for all unknown models. Valid as long as the filter is.
    [[nodiscard]] const Model* model(std::string_view name) const;
    /// False: entities of this type are people, or what identifies them.
    [[nodiscard]] bool mayEnter(std::string_view model);

    [[nodiscard]] Answer attribute(const Model& model, std::string_view name);
    /// A part of an attribute: of a structured value, a sub-property, metadata.
    [[nodiscard]] Answer part(std::string_view name);

    /// "model.attribute" of each `extra` that is not let through.
    [[nodiscard]] const std::vector<std::string>& refusedExtra() const { return m_refused; }
    [[nodiscard]] static bool isKnown(const Model& model);

    /// An allow-list. Opaque outside.
    class Model {
        friend class PrivacyFilter;
        NameMap m_allowed;
        bool m_known = false;
    };

private:
    static constexpr std::size_t kMostNames = 4096;  ///< Remembered; names beyond are judged each time anew.
    static constexpr std::size_t kLongestKept = 256; ///< Longer names are not remembered.
    struct Judged {
        std::string name; ///< Short and cleaned.
        bool personal = false;
    };
    void allow(Model& model, std::string_view names);
    Model& modelFor(std::string_view name);
    [[nodiscard]] const Judged& judged(std::string_view name, Judged& spare);
    static void judge(std::string_view name, Judged& out);

    std::deque<std::string> m_texts; ///< The keys of the maps.
    std::deque<Model> m_models;      ///< The first one stands for all unknown models.
    NameMap m_modelRows;
    NameMap m_judgedRows;
    std::deque<Judged> m_judged;
    Judged m_spareAttribute; ///< For names that are not remembered.
    Judged m_sparePart;
    std::vector<std::string> m_refused;
};

/// The last part of a full-URI name: "https://smartdatamodels.org/dataModel.Streetlighting/powerState" is powerState,
/// "https://uri.fiware.org/ns/data-models#Streetlight" is Streetlight. Other names stay as they are.
[[nodiscard]] std::string_view shortName(std::string_view name);

} // namespace vigie::codecs
