// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codecs/smartdatamodels.h"

#include <algorithm>
#include <array>

namespace vigie::codecs {

namespace {

using core::Domain;

// Names after the models' published schemas (CC BY 4.0), without what names or identifies people.
constexpr std::string_view kCommon =
    "location name alternateName description address areaServed category status tag source dataProvider seeAlso "
    "dateCreated dateModified dateObserved dateObservedFrom dateObservedTo dateLastReported observationDateTime "
    "TimeInstant timeInstant dateInstalled dateServiceStarted serialNumber batteryLevel rssi snr refDevice "
    "refPointOfInterest municipalityInfo deviceInfo stationName zoneName wardId wardName controlledAsset annotations";

constexpr std::string_view kStreetlight =
    "circuit controllingMethod current dateLastLampChange dateLastSwitchingOff dateLastSwitchingOn feederID "
    "feederPillarNum frequency illuminanceLevel lanternHeight lifetimeMotionDetected lifetimePowerConsumption "
    "locationCategory powerConsumption powerFactor powerRating powerState refStreetlightControlCabinet "
    "refStreetlightGroup refStreetlightModel streetPoleNum temperature voltage dimmingLevel burningHours lampFailure "
    "switchCount workingMode activePower";
constexpr std::string_view kCabinet =
    "activePowerR activePowerS activePowerT brandName compliantWith cosPhi cupboardMadeOf dateLastProgramming "
    "dateMeteringStarted energyConsumed energyCost features frequency intensityR intensityS intensityT "
    "lastMeterReading manufacturerName maximumPowerAvailable meterReadingPeriod modelName nextActuationDeadline "
    "powerFactorR powerFactorS powerFactorT reactiveEnergyConsumed reactivePowerR reactivePowerS reactivePowerT "
    "refStreetlightGroup thdrIntensityR thdrIntensityS thdrIntensityT thdrVoltageR thdrVoltageS thdrVoltageT "
    "totalActivePower totalReactivePower voltageR voltageS voltageT workingMode doorOpen powerState";
constexpr std::string_view kStreetlightGroup =
    "activeProgramId circuit dateLastSwitchingOff dateLastSwitchingOn illuminanceLevel powerState programs "
    "refStreetlight refStreetlightControlCabinet switchingMode switchingOnHours powerConsumption";
constexpr std::string_view kFeeder = "activePower numStreetlight phaseCurrent phaseVoltage powerState reactivePower "
                                     "totalActivePower totalReactivePower "
                                     "energyConsumed frequency refStreetlightControlCabinet refStreetlightGroup";

constexpr std::string_view kTrafficFlow = "averageGapDistance averageHeadwayTime averageVehicleLength "
                                          "averageVehicleSpeed congested intensity laneDirection "
                                          "laneId occupancy refRoadSegment reversedLane vehicleSubType vehicleType";
constexpr std::string_view kItemFlow =
    "averageGapDistance averageHeadwayTime averageLength averageSpeed congested intensity itemSubType itemType "
    "laneDirection laneId occupancy refRoadSegment reversedLane speedMax speedMin";
constexpr std::string_view kParking =
    "acceptedPaymentMethod accessModified aggregateRating allowedVehicleType areBordersMarked availableSpotNumber "
    "averageSpotLength averageSpotWidth chargeType extCategory extraSpotNumber facilities firstAvailableFloor "
    "fourWheelerSlots highestFloor layout lowestFloor maximumAllowedHeight maximumAllowedWidth "
    "maximumParkingDuration "
    "measuresPeriod measuresPeriodUnit occupancy occupancyDetectionType occupancyModified occupiedSpotNumber "
    "openingHours outOfServiceSlotNumber parkingMode parkingSiteId permitActiveHours priceCurrency "
    "priceRatePerMinute "
    "provider refParkingAccess refParkingGroup refParkingSpot requiredPermit reservationType security "
    "specialLocation "
    "totalSpotNumber twoWheelerSlots unclassifiedSlots usageScenario vehicleEntranceCount vehicleExitCount";
constexpr std::string_view kParkingSpot = "length refParkingGroup refParkingSite width occupancyModified";
constexpr std::string_view kBikeStation =
    "availableBikeNumber freeSlotNumber openingHours outOfServiceSlotNumber provider stationCode totalSlotNumber "
    "availableElectricBikeNumber";
constexpr std::string_view kCharging =
    "acceptedPaymentMethod allowedVehicleType amperage availableCapacity capacity chargeType chargingUnitId network "
    "openingHours operator powerConsumption socketNumber socketType vehicleType voltage";
// Counts and circumstances: no vehicle and no person can be told from them.
constexpr std::string_view kAccident =
    "accidentDate accidentDescription accidentLocation accidentStatisticalDate accidentType localId "
    "numPassengersDead numPassengersInjured numPedestrianDead numPedestrianInjured pedestriansInvolved roadClass "
    "roadIntersection roadPaving roadSign roadSurface roadTrunk totalDeadPeopleWithin24Hours "
    "totalDeadPeopleWithin30Days totalInjured vehiclesInvolved weakestSubject weatherConditions";
// Public fleets: the vehicle's number in its fleet, never its plate, its chassis or who drives it.
constexpr std::string_view kVehicle =
    "battery bearing cargoWeight currentTripCount dateFirstUsed deviceBatteryStatus emergencyVehicleType feature "
    "fleetVehicleId fuelEfficiency fuelFilled fuelLevel fuelType heading ignitionStatus mileageFromOdometer "
    "occupancy "
    "previousLocation refVehicleModel serviceOnDuty serviceProvided serviceStatus speed tripNetWeightCollected "
    "vehicleAltitude vehicleConfiguration vehicleRunningStatus vehicleSpecialUsage vehicleType routeId tripId line";

constexpr std::string_view kWaterQuality =
    "Al As B Ba Cd Chla Cl- Cr Cr-III Cr-VI Cu Fe Hg N-TOT NH3 NH4 NO2 NO3 Ni O2 P-PO4 P-TOT PC PE PO4 Pb Se Sn THC "
    "TKN TO Zn alkalinity anionic-surfactants bod cationic-surfactants cod componentAnalyzed componentName "
    "concentration conductance conductivity enterococci escherichiaColi flow fluoride measurand "
    "non-ionic-surfactants "
    "orp pH salinity sulphate sulphite tds temperature total-surfactants tss turbidity freeChlorine chlorine";
constexpr std::string_view kTank =
    "bulkReactionCoefficient elevation hasInlet hasOutlet head initLevel initialQuality level maxLevel minLevel "
    "minVolume maxVolume volume mixingFraction mixingModel nominalDiameter pressure quality sourceCategory "
    "sourceMassInflow supply volumeCurve temperature flow overflow canOverflow";
constexpr std::string_view kPipe =
    "bulkCoeff diameter endsAt flow initialStatus length minorLoss quality roughness startsAt velocity vertices "
    "wallCoeff pressure temperature";
constexpr std::string_view kPump =
    "startsAt endsAt flow velocity initialStatus initialSpeed speed power powerState powerConsumption energyConsumed "
    "energyPattern energyPrice energyPriceCategory efficiency efficCurve averageEfficiency headCurve pumpCurve "
    "pumpPattern speedPattern setting quality pressure head elevation vertices";
constexpr std::string_view kValve =
    "openStatus diameter valveType setting minorLoss startsAt endsAt valveCurve vertices flow velocity quality "
    "initialStatus pressure head elevation";
constexpr std::string_view kJunction =
    "demand demandCategory demandPattern elevation emitterCoefficient head initialQuality pressure quality "
    "sourceCategory sourceMassInflow supply flow temperature";
constexpr std::string_view kReservoir =
    "reservoirHead initialQuality emitterCoefficient elevation demandCategory sourceCategory headPattern hasInlet "
    "hasOutlet head level supply quality pressure sourceMassInflow";

constexpr std::string_view kContainer =
    "RFID actuationHours binCapacity binColor binFullnessThreshold binId binLoggedTime binMaxLoad binRecommendedLoad "
    "cargoWeight dateLastCleaning dateLastEmptying fillingLevel isleId methaneConcentration nextActuationDeadline "
    "nextCleaningDeadline refWasteContainerIsle refWasteContainerModel regulation storedWasteCode storedWasteKind "
    "storedWasteOrigin temperature lidOpen tilted fire weight";
constexpr std::string_view kIsle = "features insertHolesNumber refWasteContainer fillingLevel";

constexpr std::string_view kAlert =
    "alertSource dateIssued severity subCategory validFrom validTo data eventType expirationDate";
constexpr std::string_view kAnomaly = "anomalousProperty dateDetected detectedBy thresholdBreach severity";
constexpr std::string_view kDevice =
    "brandName configuration controlledProperty dateFirstUsed dateLastCalibration dateLastValueReported "
    "dateManufactured depth deviceCategory deviceClass deviceState direction distance documentation "
    "energyLimitationClass "
    "firmwareVersion function hardwareVersion manufacturerName mcc mnc modelName osVersion provider refDeviceModel "
    "relativePosition softwareVersion supportedProtocol supportedUnits value temperature";

constexpr std::array<SmartDataModel, 26> kModels{{
    {"Streetlight", Domain::Lighting, kStreetlight},
    {"StreetlightControlCabinet", Domain::Lighting, kCabinet},
    {"StreetlightGroup", Domain::Lighting, kStreetlightGroup},
    {"StreetlightFeeder", Domain::Lighting, kFeeder},
    {"TrafficFlowObserved", Domain::Mobility, kTrafficFlow},
    {"ItemFlowObserved", Domain::Mobility, kItemFlow},
    {"OffStreetParking", Domain::Mobility, kParking},
    {"OnStreetParking", Domain::Mobility, kParking},
    {"ParkingSpot", Domain::Mobility, kParkingSpot},
    {"BikeHireDockingStation", Domain::Mobility, kBikeStation},
    {"EVChargingStation", Domain::Mobility, kCharging},
    {"RoadAccident", Domain::Mobility, kAccident},
    {"Vehicle", Domain::Mobility, kVehicle},
    {"WaterQualityObserved", Domain::Water, kWaterQuality},
    {"Tank", Domain::Water, kTank},
    {"Pipe", Domain::Water, kPipe},
    {"Pump", Domain::Water, kPump},
    {"Valve", Domain::Water, kValve},
    {"Junction", Domain::Water, kJunction},
    {"Reservoir", Domain::Water, kReservoir},
    {"WasteContainer", Domain::Waste, kContainer},
    {"WasteContainerIsle", Domain::Waste, kIsle},
    {"Alert", Domain::Other, kAlert},
    {"Anomaly", Domain::Other, kAnomaly},
    {"Device", Domain::Other, kDevice},
    {"StreetLightFeeder", Domain::Lighting, kFeeder}, // the schema's own $id writes it so
}};

} // namespace

std::span<const SmartDataModel> smartDataModels()
{
    return kModels;
}

std::string_view commonAttributes()
{
    return kCommon;
}

std::optional<core::Domain> domainOfModel(std::string_view model)
{
    const auto found = std::ranges::find(kModels, model, &SmartDataModel::name);
    return found == kModels.end() ? std::nullopt : std::optional{found->domain};
}

} // namespace vigie::codecs
