import type { Region } from './person-names.ts';

/** A city with the middle of it and some of its neighbourhoods. */
export interface City {
  name: string;
  latitude: number;
  longitude: number;
  areas: readonly string[];
}

/** What one team looks after. */
export interface Territory {
  name: string;
  region: Region;
  cities: readonly City[];
}

function city(name: string, latitude: number, longitude: number, areas: string): City {
  return { name, latitude, longitude, areas: areas.split(', ') };
}

/** Twelve territories, the first ones the biggest; a company of three teams has the first three. */
export const territories: readonly Territory[] = [
  {
    name: 'South',
    region: 'south',
    cities: [
      city(
        'Bengaluru',
        12.9716,
        77.5946,
        'Indiranagar, Jayanagar, Koramangala, Malleshwaram, HSR Layout, Whitefield, Hebbal, Banashankari',
      ),
      city('Mysuru', 12.2958, 76.6394, 'Gokulam, Saraswathipuram, Kuvempunagar, Vijayanagar'),
      city('Mangaluru', 12.9141, 74.856, 'Kadri, Bejai, Kankanady, Hampankatta'),
    ],
  },
  {
    name: 'West',
    region: 'west',
    cities: [
      city('Pune', 18.5204, 73.8567, 'Kothrud, Aundh, Baner, Viman Nagar, Hadapsar, Wakad, Camp'),
      city('Mumbai', 19.076, 72.8777, 'Andheri West, Bandra, Dadar, Mulund, Borivali, Chembur, Powai, Ghatkopar'),
      city('Nashik', 19.9975, 73.7898, 'College Road, Indira Nagar, Gangapur Road'),
    ],
  },
  {
    name: 'North',
    region: 'north',
    cities: [
      city('Delhi', 28.6139, 77.209, 'Saket, Rohini, Dwarka, Lajpat Nagar, Pitampura, Karol Bagh, Vasant Kunj'),
      city('Gurugram', 28.4595, 77.0266, 'Sector 14, Sector 45, DLF Phase 4, Sohna Road'),
      city('Noida', 28.5355, 77.391, 'Sector 18, Sector 50, Sector 62, Sector 76'),
    ],
  },
  {
    name: 'East',
    region: 'east',
    cities: [
      city('Kolkata', 22.5726, 88.3639, 'Salt Lake, Gariahat, Behala, New Town, Shyambazar, Jadavpur'),
      city('Bhubaneswar', 20.2961, 85.8245, 'Saheed Nagar, Patia, Nayapalli, Jaydev Vihar'),
    ],
  },
  {
    name: 'Coromandel',
    region: 'south',
    cities: [
      city('Chennai', 13.0827, 80.2707, 'Adyar, Anna Nagar, T Nagar, Velachery, Mylapore, Tambaram'),
      city('Coimbatore', 11.0168, 76.9558, 'RS Puram, Gandhipuram, Peelamedu, Saibaba Colony'),
      city('Madurai', 9.9252, 78.1198, 'KK Nagar, Anna Nagar, Goripalayam'),
    ],
  },
  {
    name: 'Deccan',
    region: 'south',
    cities: [
      city('Hyderabad', 17.385, 78.4867, 'Banjara Hills, Kukatpally, Madhapur, Himayatnagar, Secunderabad, Gachibowli'),
      city('Vijayawada', 16.5062, 80.648, 'Benz Circle, Governorpet, Moghalrajpuram'),
      city('Visakhapatnam', 17.6868, 83.2185, 'MVP Colony, Dwaraka Nagar, Gajuwaka'),
    ],
  },
  {
    name: 'Gujarat',
    region: 'west',
    cities: [
      city('Ahmedabad', 23.0225, 72.5714, 'Navrangpura, Satellite, Maninagar, Bopal, Vastrapur'),
      city('Surat', 21.1702, 72.8311, 'Adajan, Athwa, Varachha, Vesu'),
      city('Vadodara', 22.3072, 73.1812, 'Alkapuri, Gotri, Manjalpur'),
    ],
  },
  {
    name: 'Malabar',
    region: 'south',
    cities: [
      city('Kochi', 9.9312, 76.2673, 'Kakkanad, Edappally, Vyttila, Kaloor'),
      city('Thiruvananthapuram', 8.5241, 76.9366, 'Pattom, Kowdiar, Kazhakkoottam'),
      city('Kozhikode', 11.2588, 75.7804, 'Mavoor Road, Nadakkavu, Medical College'),
    ],
  },
  {
    name: 'Punjab',
    region: 'north',
    cities: [
      city('Chandigarh', 30.7333, 76.7794, 'Sector 22, Sector 35, Manimajra'),
      city('Ludhiana', 30.901, 75.8573, 'Model Town, Sarabha Nagar, Civil Lines'),
      city('Amritsar', 31.634, 74.8723, 'Lawrence Road, Ranjit Avenue, Putligarh'),
    ],
  },
  {
    name: 'Awadh',
    region: 'north',
    cities: [
      city('Lucknow', 26.8467, 80.9462, 'Gomti Nagar, Hazratganj, Aliganj, Indira Nagar'),
      city('Kanpur', 26.4499, 80.3319, 'Swaroop Nagar, Kakadeo, Civil Lines'),
      city('Varanasi', 25.3176, 82.9739, 'Lanka, Sigra, Bhelupur'),
    ],
  },
  {
    name: 'Malwa',
    region: 'north',
    cities: [
      city('Indore', 22.7196, 75.8577, 'Vijay Nagar, Palasia, Rajwada, Bhawarkua'),
      city('Bhopal', 23.2599, 77.4126, 'Arera Colony, MP Nagar, Kolar Road'),
      city('Nagpur', 21.1458, 79.0882, 'Dharampeth, Sitabuldi, Manish Nagar'),
    ],
  },
  {
    name: 'Rajputana',
    region: 'north',
    cities: [
      city('Jaipur', 26.9124, 75.7873, 'Malviya Nagar, Vaishali Nagar, C Scheme, Raja Park'),
      city('Jodhpur', 26.2389, 73.0243, 'Sardarpura, Shastri Nagar, Ratanada'),
      city('Udaipur', 24.5854, 73.7125, 'Hiran Magri, Fatehpura, Sukhadia Circle'),
    ],
  },
];
